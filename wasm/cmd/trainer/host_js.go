package main

import (
	"inkling/wasm/browser"
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

// fetchData implements Fetch of loader.Source.
func fetchData(r loader.Request) ([]byte, error) {
	b, err := browser.Fetch(inBrowser(r))
	if browser.IsUnreachable(err) {
		err = loader.Unreachable{Err: err}
	}
	return b, err
}

// A store implements loader.Store.
type store struct{ *browser.Store }

func (s store) Read(r loader.Request) ([]byte, bool) { return s.Store.Read(inBrowser(r)) }
func (s store) Write(name string, b []byte)          { s.Store.Write(dataFolder+name, b) }
func (s store) Remove(name string)                   { s.Store.Remove(dataFolder + name) }
func (s store) Keep(folder string, names []string)   { s.Store.Keep(dataFolder+folder+"/", names) }
