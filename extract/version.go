package extract

import "runtime/debug"

// version is set by release builds with -ldflags.
var version string

// Version is the program's version: the release's, else the module's, else
// "dev".
func Version() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "dev"
}
