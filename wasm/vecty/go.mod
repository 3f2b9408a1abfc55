module github.com/norunners/vecty

go 1.26
