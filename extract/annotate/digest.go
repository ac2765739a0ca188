package annotate

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
)

// Digest names a lexicon by its tables: the built-in ones and, where dir is
// not empty, those of the user. Twelve hexadecimal digits of their SHA-256.
func Digest(dir string) (string, error) {
	h := sha256.New()
	for _, name := range tableNames {
		b, err := tables.ReadFile("lexicon/" + name)
		if err != nil {
			return "", err
		}
		h.Write(b)
		if dir == "" {
			continue
		}
		b, err = os.ReadFile(filepath.Join(dir, name))
		if err != nil && !os.IsNotExist(err) {
			return "", err
		}
		h.Write(b)
	}
	return hex.EncodeToString(h.Sum(nil))[:12], nil
}
