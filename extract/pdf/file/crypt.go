package file

type cipherFunc func([]byte) []byte
type crypt struct{}

func (c *crypt) cipher(n int, gen uint16, isStream bool) cipherFunc { return nil }
func (f *File) decryptWith(password string) error                   { return nil }
