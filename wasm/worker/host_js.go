package worker

import (
	"inkling/nn/phrase"
	"inkling/wasm/browser"
	"inkling/wasm/shelf"
	"inkling/wasm/trainer/loader"
)

// dataFolder is the folder of the data sets, relative to the worker.
const dataFolder = "data/"

// storeName is the name of the Cache storage that keeps them.
const storeName = "inkling-data"

// cacheModes are the browser's names for a loader's caches.
var cacheModes = map[loader.Cache]string{
	loader.Cached: "default", loader.Revalidated: "no-cache", loader.Reloaded: "reload",
}

func inBrowser(r loader.Request) browser.Request {
	return browser.Request{Address: dataFolder + r.Name, Cache: cacheModes[r.Cache], Into: r.Into, Limit: r.Limit, Progress: r.Progress, Stop: r.Stop}
}

// fetchData implements Fetch of loader.Source. The visitor's own data sets are not on the server, but on the shelf.
func fetchData(r loader.Request) ([]byte, error) {
	if shelf.IsOwn(r.Name) {
		return fetchOwn(r)
	}
	b, err := browser.Fetch(inBrowser(r))
	if browser.IsUnreachable(err) {
		err = loader.Unreachable{Err: err}
	}
	return b, err
}

func fetchOwn(r loader.Request) ([]byte, error) {
	b, ok, err := shelf.Read(r.Name, r.Into)
	switch {
	case err != nil:
		return nil, phrase.Errorf("the browser cannot read your data (%w)", err)
	case !ok:
		return nil, phrase.Errorf("your data is no longer in this browser: open its files again in Images")
	}
	r.Progress(len(b))
	return b, nil
}

// A store implements loader.Store. The shelf keeps own data sets already.
type store struct{ *browser.Store }

func (s store) Read(r loader.Request) ([]byte, bool) {
	if shelf.IsOwn(r.Name) {
		return nil, false
	}
	return s.Store.Read(inBrowser(r))
}

func (s store) Write(name string, b []byte) {
	if !shelf.IsOwn(name) {
		s.Store.Write(dataFolder+name, b)
	}
}

func (s store) Remove(name string) { s.Store.Remove(dataFolder + name) }

func (s store) Keep(folder string, names []string) {
	if !shelf.IsOwn(folder) {
		s.Store.Keep(dataFolder+folder+"/", names)
	}
}
