// Package recipe holds the settings of a training run, their limits and names,
// and the presets.
//
// Fields is the one table of all settings. The page's controls, the command
// line's flags and a model's metadata are generated from it.
//
// Out of scope: running the training, its data, and progress.
package recipe
