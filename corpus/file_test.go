package corpus

import (
	"bytes"
	"context"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFilesAreFilesOnly: what is no file of bytes is passed over in a
// directory, and refused at once where it is named.
func TestFilesAreFilesOnly(t *testing.T) {
	dir := t.TempDir()
	socket := filepath.Join(dir, "socket.txt")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	files(t, dir, map[string]string{"top/secret.txt": "x", "top/in/a.txt": "x", "top/in/sub/b.txt": "x"})
	in := filepath.Join(dir, "top", "in")
	for name, to := range map[string]string{"device.txt": os.DevNull, "socket.txt": socket, "up": "..", "sub/self": ".", "sub/top": "../../../top", "root": "/"} {
		require.NoError(t, os.Symlink(to, filepath.Join(in, name)))
	}
	require.Equal(t, []string{filepath.Join(in, "a.txt"), filepath.Join(in, "sub", "b.txt")}, Files(context.Background(), in))
	for _, path := range []string{socket, os.DevNull, dir} {
		_, err := ReadFile(path, 1000, false)
		require.Error(t, err, path)
		require.NotContains(t, err.Error(), dir)
	}
}

// TestReadWhatChanges: a file that grows or shrinks while it is read is read
// as it is then, within the limit.
func TestReadWhatChanges(t *testing.T) {
	text := strings.Repeat("act ", 1000)
	for _, size := range []int64{0, 10, 4000, 100_000} {
		data, err := Read(strings.NewReader(text), size, 100_000)
		require.NoError(t, err)
		require.True(t, bytes.Equal(data, []byte(text)), size)
	}
	for _, size := range []int64{0, 10, 3999, 4000} {
		_, err := Read(strings.NewReader(text), size, 3999)
		require.EqualError(t, err, "larger than 3999 bytes")
	}
}
