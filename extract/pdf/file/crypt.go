package file

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"fmt"

	"github.com/paraph/paraph/extract/pdf/lex"
)

// cipherFunc decrypts one string or stream.
type cipherFunc func([]byte) []byte

// The methods of crypt filters (7.6.5, table 25; AESV3 of ISO 32000-2).
const (
	methodNone = iota
	methodRC4
	methodAESV2
	methodAESV3
)

// crypt is a file's standard security handler (7.6.3). A nil crypt decrypts
// nothing.
type crypt struct {
	key            []byte
	streams, texts int // methods
	dictionary     int // the encryption dictionary's own object, which is plain
}

// cipher is what decrypts the strings, or the stream, of object n; nil for
// nothing to do.
func (c *crypt) cipher(n int, gen uint16, isStream bool) cipherFunc {
	if c == nil || n == c.dictionary {
		return nil
	}
	method := c.texts
	if isStream {
		method = c.streams
	}
	if method == methodNone {
		return nil
	}
	key := c.key
	if method != methodAESV3 { // algorithm 1
		seed := append(bytes.Clone(key), byte(n), byte(n>>8), byte(n>>16), byte(gen), byte(gen>>8))
		if method == methodAESV2 {
			seed = append(seed, "sAlT"...)
		}
		sum := md5.Sum(seed)
		key = sum[:min(len(c.key)+5, 16)]
	}
	if method == methodRC4 {
		return func(b []byte) []byte { return runRC4(key, b) }
	}
	return func(b []byte) []byte { return runAES(key, b) }
}

func runRC4(key, b []byte) []byte {
	out := make([]byte, len(b))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, b)
	}
	return out
}

// runAES decrypts in CBC mode; the first block is the initial vector, the last
// bytes tell the padding.
func runAES(key, b []byte) []byte {
	block, err := aes.NewCipher(key)
	n := len(b) / 16 * 16
	if err != nil || n < 32 {
		return nil
	}
	out := make([]byte, n-16)
	cipher.NewCBCDecrypter(block, b[:16]).CryptBlocks(out, b[16:n])
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= 16 {
		out = out[:len(out)-pad]
	}
	return out
}

// decryptWith finds the file's key. It returns ErrPassword where the password
// does not open it.
func (f *File) decryptWith(password string) error {
	f.crypt = nil
	d := f.trailer.inlineEncrypt
	if d == nil {
		if f.trailer.encrypt == 0 {
			return nil
		}
		l, ok := f.source(f.trailer.encrypt)
		if !ok || l.Next().Kind != lex.DictOpen {
			return fmt.Errorf("damaged: no encryption dictionary")
		}
		d = readDict(l)
	}
	if name := d.name("Filter"); name != "Standard" {
		return fmt.Errorf("encrypted: the handler %s is not known", name)
	}
	c := &crypt{dictionary: f.trailer.encrypt}
	length := int(f.get(d, "Length").num)
	switch v := int(f.get(d, "V").num); v {
	case 1:
		c.streams, c.texts, length = methodRC4, methodRC4, 40
	case 2, 3:
		c.streams, c.texts = methodRC4, methodRC4
	case 4, 5, 6:
		c.streams, c.texts = method(d, "StmF"), method(d, "StrF")
		if length = 128; v > 4 {
			length = 256
		}
	default:
		return fmt.Errorf("encrypted: version %d is not known", v)
	}
	if length < 40 || length > 256 {
		length = 40
	}
	h := handler{
		f: f, revision: int(f.get(d, "R").num), length: length / 8,
		o: f.get(d, "O").bytes, u: f.get(d, "U").bytes, oe: f.get(d, "OE").bytes, ue: f.get(d, "UE").bytes,
		permissions: uint32(int64(f.get(d, "P").num)), metadata: f.get(d, "EncryptMetadata").text != "false",
	}
	for _, pw := range []string{password, ""} {
		if c.key = h.open([]byte(pw)); c.key != nil {
			f.crypt = c
			return nil
		}
	}
	return ErrPassword
}

// method is what a crypt filter's name stands for.
func method(d dict, key string) int {
	name := d.name(key)
	if name == "" || name == "Identity" {
		return methodNone
	}
	switch d["CF"].sub[name].sub.name("CFM") {
	case "V2":
		return methodRC4
	case "AESV2":
		return methodAESV2
	case "AESV3":
		return methodAESV3
	}
	return methodNone
}

// handler finds the key from a password.
type handler struct {
	f            *File
	revision     int
	length       int // of the key, in bytes
	o, u, oe, ue []byte
	permissions  uint32
	metadata     bool
}

// padding fills passwords up (algorithm 2).
var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// open is the file's key where pw is the user's or the owner's password, else
// nil.
func (h *handler) open(pw []byte) []byte {
	if h.revision >= 5 {
		return h.open256(pw)
	}
	if len(h.o) < 32 || len(h.u) < 16 {
		return nil
	}
	if key := h.userKey(pw); key != nil {
		return key
	}
	return h.userKey(h.ownersUser(pw))
}

// userKey is algorithm 2, proved by algorithms 4 and 5.
func (h *handler) userKey(pw []byte) []byte {
	seed := append(append([]byte{}, pw...), padding...)[:32]
	seed = append(seed, h.o[:32]...)
	seed = binary.LittleEndian.AppendUint32(seed, h.permissions)
	seed = append(seed, h.f.trailer.id...)
	if h.revision >= 4 && !h.metadata {
		seed = append(seed, 0xff, 0xff, 0xff, 0xff)
	}
	sum := md5.Sum(seed)
	n := 5
	if h.revision >= 3 {
		n = min(h.length, 16)
		for range 50 {
			sum = md5.Sum(sum[:n])
		}
	}
	key := bytes.Clone(sum[:n])
	if h.revision == 2 {
		if !bytes.Equal(runRC4(key, padding), h.u[:min(32, len(h.u))]) {
			return nil
		}
		return key
	}
	sum = md5.Sum(append(bytes.Clone(padding), h.f.trailer.id...))
	proof := runRC4(key, sum[:])
	for i := 1; i <= 19; i++ {
		proof = runRC4(xorKey(key, byte(i)), proof)
	}
	if !bytes.Equal(proof, h.u[:16]) {
		return nil
	}
	return key
}

func xorKey(key []byte, with byte) []byte {
	out := bytes.Clone(key)
	for i := range out {
		out[i] ^= with
	}
	return out
}

// ownersUser is the user's password out of the owner's (algorithm 7).
func (h *handler) ownersUser(pw []byte) []byte {
	sum := md5.Sum(append(append([]byte{}, pw...), padding...)[:32])
	n := 5
	if h.revision >= 3 {
		n = min(h.length, 16)
		for range 50 {
			sum = md5.Sum(sum[:n])
		}
	}
	user := bytes.Clone(h.o[:32])
	if h.revision == 2 {
		return runRC4(sum[:n], user)
	}
	for i := 19; i >= 0; i-- {
		user = runRC4(xorKey(sum[:n], byte(i)), user)
	}
	return user
}

// open256 is algorithm 2.A of ISO 32000-2: AES-256 with the password's hash.
func (h *handler) open256(pw []byte) []byte {
	if len(h.u) < 48 || len(h.o) < 48 || len(h.ue) < 32 || len(h.oe) < 32 {
		return nil
	}
	pw = pw[:min(len(pw), 127)]
	if u := h.u; bytes.Equal(h.hash(pw, u[32:40], nil), u[:32]) {
		return unwrap(h.hash(pw, u[40:48], nil), h.ue[:32])
	}
	if o := h.o; bytes.Equal(h.hash(pw, o[32:40], h.u[:48]), o[:32]) {
		return unwrap(h.hash(pw, o[40:48], h.u[:48]), h.oe[:32])
	}
	return nil
}

func unwrap(key, wrapped []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(out, wrapped)
	return out
}

// hash is algorithm 2.B; revision 5 takes SHA-256 alone.
func (h *handler) hash(pw, salt, user []byte) []byte {
	first := sha256.Sum256(append(append(append([]byte{}, pw...), salt...), user...))
	k := first[:]
	if h.revision < 6 {
		return k
	}
	for i, last := 0, byte(0); i < 64 || int(last) > i-32; i++ {
		block := append(append(append([]byte{}, pw...), k...), user...)
		e := bytes.Repeat(block, 64)
		aesBlock, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(aesBlock, k[16:32]).CryptBlocks(e, e)
		sum := 0
		for _, c := range e[:16] {
			sum += int(c)
		}
		switch sum % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		last = e[len(e)-1]
	}
	return k[:32]
}
