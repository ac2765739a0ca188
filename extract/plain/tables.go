package plain

import (
	"strings"

	"github.com/paraph/paraph/extract/layout"
)

// pipeRule tells the line under a pipe table's head: "| --- | :-: |".
func pipeRule(s string) bool {
	return strings.Contains(s, "-") && strings.Contains(s, "|") && strings.Trim(s, "|-: \t") == ""
}

// pipeTable reads a pipe table and gives how many lines it took beyond the
// first.
func (m *markdown) pipeTable(i int) int {
	m.flush()
	m.table++
	n, row := 0, 0
	for i+n < len(m.lines) && strings.Contains(m.lines[i+n], "|") {
		if s := m.lines[i+n]; !pipeRule(s) || n != 1 {
			row++
			m.row(splitPipes(s), row)
		}
		n++
	}
	return n - 1
}

// splitPipes cuts a row at its pipes, escaped ones aside.
func splitPipes(s string) []string {
	s = strings.TrimPrefix(strings.TrimSpace(s), "|")
	if strings.HasSuffix(s, "|") && !strings.HasSuffix(s, `\|`) {
		s = s[:len(s)-1]
	}
	var out []string
	from := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '|':
			out = append(out, s[from:i])
			from = i + 1
		}
	}
	return append(out, s[from:])
}

// cells reads a line whose columns are parted by tabs, as cover pages have
// them; lines that follow one another are rows of one table.
func (m *markdown) cells(text string) {
	m.flush()
	row := 1
	if n := len(m.d.Lines); n > 0 && m.d.Lines[n-1].Table.Table == m.table && m.table > 0 {
		row = m.d.Lines[n-1].Table.Row + 1
	} else {
		m.table++
	}
	m.row(strings.Split(strings.TrimSpace(text), "\t"), row)
}

func (m *markdown) row(cells []string, row int) {
	for col, text := range cells {
		if text = strings.TrimSpace(text); text != "" {
			m.emit(text, layout.Line{
				Role: layout.TableCell, Join: layout.Begin,
				Table: layout.Cell{Table: m.table, Row: row, Col: col + 1},
			})
		}
	}
}
