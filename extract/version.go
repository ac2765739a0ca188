package extract

import (
	"runtime/debug"

	"github.com/paraph/paraph/model"
)

// Version is the program's version; release builds set it with -ldflags.
var Version = ""

// Generator is what documents say of the program that made them.
func Generator() model.Generator {
	return model.Generator{Name: "paraph", Version: version()}
}

func version() string {
	if Version != "" {
		return Version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "dev"
}
