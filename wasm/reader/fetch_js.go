package reader

import (
	"inkling/nn/model"
	"inkling/wasm/browser"
)

// Fetch fetches a pre-trained network from the site.
func Fetch(key string) (*model.Model, error) {
	file, err := browser.Fetch(browser.Request{Address: "models/" + key + ".safetensors", Cache: "default"})
	if err != nil {
		return nil, err
	}
	return model.Decode(file)
}
