// Package recipe holds the settings of a training run: what a person may
// choose, in which bounds, and how it is called.
//
//	Settings  the chosen values, typed
//	Fields    the one table of all settings: key, label, kind, bounds, help. The
//	          page's controls, the command line's flags and a model's metadata
//	          are made from it
//	Presets   named settings that are worth a lesson; Nearest finds the one that
//	          settings are like
//
// From settings come the network and the hyper-parameters that package nn takes.
// The run itself, its data and who watches it are not known here.
package recipe
