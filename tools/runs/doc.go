// Package runs is what the commands that train share: the flags that choose the settings, a run from its start to its end,
// and files and tables of results.
package runs
