package main

// layers lists every package of the project, by its folder, from the top down. A package imports only packages of lower
// lines; those of one line do not import each other. So a part never imports the program it belongs to, page and worker
// share only wasm/proto, nn imports neither wasm nor tools, and nothing imports a tool.
var layers = [][]string{
	// programs
	{"tools", "tools/check", "tools/bench/loop", "tools/bench/reader", "tools/bench/start", "tools/cases", "tools/e2e/decoder", "tools/e2e/moresets", "wasm/cmd/drawings", "wasm/cmd/lab", "wasm/cmd/lessons", "wasm/cmd/opener", "wasm/cmd/pad", "wasm/cmd/plane", "wasm/cmd/trainer", "wasm/cmd/tutor"},

	// tools: one for each command, and what several of them need
	{"tools/compress", "tools/exchange", "tools/fetch", "tools/gather", "tools/kernels", "tools/pack", "tools/pen", "tools/serve", "tools/sets", "tools/shards", "tools/sweep", "tools/train"},
	{"tools/carry", "tools/kernels/amd64", "tools/runs", "tools/sheet", "tools/sources"},
	{"tools/kernels/asm"},
	{"tools/atomicfile", "tools/input", "tools/progress"},

	// wasm: page and worker, the features of the page, the messages, the parts of the lessons
	{"wasm/worker"},
	{"wasm/drawn", "wasm/lab", "wasm/lessons", "wasm/opener", "wasm/trainer"},
	{"wasm/intake"},
	{"wasm/alone"},
	{"wasm/address", "wasm/browse", "wasm/charts", "wasm/coach", "wasm/files", "wasm/hand", "wasm/hints", "wasm/histograms", "wasm/inside", "wasm/learn", "wasm/owndata", "wasm/pad", "wasm/photo", "wasm/plane", "wasm/reader", "wasm/runs", "wasm/settings", "wasm/share", "wasm/shortcuts", "wasm/sweep"},
	{"wasm/frame", "wasm/link", "wasm/plane/coach", "wasm/plane/colour", "wasm/plane/playground", "wasm/plane/runs", "wasm/plane/sweep", "wasm/snippet"},
	{"wasm/plane/run", "wasm/plane/training", "wasm/run", "wasm/trainer/training"},
	{"wasm/archive", "wasm/estimate", "wasm/loading", "wasm/minibatch"},
	{"wasm/learn/lessons/anyfunction", "wasm/learn/lessons/backprop", "wasm/learn/lessons/batches", "wasm/learn/lessons/descent", "wasm/learn/lessons/exercises", "wasm/learn/lessons/lines", "wasm/learn/lessons/matrices", "wasm/learn/lessons/perceptron", "wasm/learn/lessons/thirty"},
	{"wasm/learn/small/smalltest"},
	{"wasm/learn/drill", "wasm/learn/show/showtest", "wasm/learn/small"},
	{"wasm/learn/show"},
	{"wasm/opener/client"},
	{"wasm/ask", "wasm/chart", "wasm/learn/mathml", "wasm/learn/page", "wasm/learn/text", "wasm/shelf", "wasm/trainer/loader", "wasm/trainer/study", "wasm/ui"},
	{"wasm/browser", "wasm/opener/message", "wasm/plane/address", "wasm/plane/film", "wasm/plane/message", "wasm/plane/timeline", "wasm/trainer/clock"},
	{"wasm/proto"},
	{"wasm/learn/exercise"},
	{"wasm/learn/expr", "wasm/learn/lesson"},
	{"wasm/learn/numpy"},
	{"wasm/learn/contents", "wasm/learn/mathml/mathmltest", "wasm/phrases", "wasm/phrases/opening", "wasm/ui/uitest", "wasm/words/wordstest"},
	{"wasm/words"},
	{vecty},

	// nn: model files and results, settings, the network, data, ink, and general packages
	{"nn/model/adopt", "nn/model/exchange"},
	{"nn/dataset/pack", "nn/model/form", "nn/model/network2", "nn/model/npz", "nn/model/onnx", "nn/model/script", "nn/notebook"},
	{"nn/plane/line"},
	{"nn/dataset/export", "nn/dataset/open", "nn/finetune", "nn/model", "nn/receipt", "nn/results"},
	{"nn/checkpoint", "nn/mixture"},
	{"nn/recipe"},
	{"nn/diagnosis", "nn/drawings", "nn/inspect", "nn/plane"},
	{"nn"},
	{"nn/augment", "nn/dataset", "nn/pendigits", "nn/pickle", "nn/picture", "nn/simd"},
	{"nn/dataset/codec", "nn/dataset/idx", "nn/dataset/table", "nn/ink/strokes", "nn/loops", "nn/npy", "nn/numeral"},
	{"nn/ink", "nn/sha256", "nn/sparse", "nn/strictjson"},
	{"nn/f32", "nn/foreign"},
	{"nn/phrase"},
}
