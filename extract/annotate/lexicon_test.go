package annotate

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestForms(t *testing.T) {
	lex := DefaultLexicon()
	for form, lemma := range map[string]string{
		"shared": "share", "sharing": "share", "agreed": "agree", "planning": "plan", "planned": "plan", "undertook": "undertake",
		"tidied": "", "carries": "carry", "setting": "set", "begun": "begin", "found": "find", "committing": "commit", "dies": "",
		"REAFFIRMS": "reaffirm", "Identifies": "identify",
	} {
		e := lex.find(form)
		if lemma == "" {
			assert.True(t, e == nil || e.verb == 0, form)
			continue
		}
		if assert.NotNil(t, e, form) && assert.NotZero(t, e.verb, form) {
			assert.Equal(t, lemma, lex.verbs[e.verb-1].lemma, form)
		}
	}
}

func TestActionOfNoun(t *testing.T) {
	lex := DefaultLexicon()
	for noun, verb := range map[string]string{"elimination": "eliminate", "deployment": "deploy", "removal": "remove", "weather": ""} {
		assert.Equal(t, verb, lex.actionOfNoun(noun), noun)
	}
}

// Every row of the tables says its class and shows the word at work.
func TestTablesAreWhole(t *testing.T) {
	for _, name := range tableNames {
		data, err := tables.ReadFile("lexicon/" + name)
		require.NoError(t, err)
		columns := map[string]int{"verbs.tsv": 5, "nouns.tsv": 5, "words.tsv": 4}[name]
		l := &Lexicon{}
		seen := map[string]bool{}
		err = l.rows(name, string(data), func(_ *Lexicon, f []string) error {
			assert.Len(t, f, columns, "%s: %s", name, f[0])
			assert.NotEmpty(t, f[1], "%s: %s has a class", name, f[0])
			assert.NotEmpty(t, f[len(f)-1], "%s: %s has an example", name, f[0])
			assert.False(t, seen[f[0]], "%s: %s stands twice", name, f[0])
			seen[f[0]] = true
			return nil
		})
		require.NoError(t, err)
	}
}

func TestLoadLexicon(t *testing.T) {
	dir := t.TempDir()
	_, err := LoadLexicon(dir)
	assert.ErrorContains(t, err, "none of verbs.tsv")
	_, err = LoadLexicon(filepath.Join(dir, "absent"))
	assert.Error(t, err)

	write := func(name, rows string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(rows), 0o644))
	}
	write("verbs.tsv", "# ours\nbefriend\tdecide\tt\t\tbefriend to share\n")
	write("nouns.tsv", "hamlet\tbody\t\t\tthe hamlets\n")
	lex, err := LoadLexicon(dir)
	require.NoError(t, err)
	items := New(lex).Annotate(testContext(), pointers([]Statement{
		{Text: "Both sides befriended to share their maps.", Governor: -1},
		{Text: "The hamlets will share their maps.", Governor: -1},
		{Text: "Both sides agreed to share their maps.", Governor: -1},
	}))
	require.Len(t, items, 3)
	for _, it := range items {
		assert.Equal(t, "commitment", string(it.Kind))
		assert.Equal(t, "share", it.Action)
	}

	write("verbs.tsv", "befriend\tadore\tt\t\tx\n")
	_, err = LoadLexicon(dir)
	assert.ErrorContains(t, err, `verbs.tsv:1: befriend: unknown class "adore"`)
}

func TestBaseOf(t *testing.T) {
	for stem, verb := range map[string]string{
		"entitl": "entitle", "stopp": "stop", "carri": "carry", "challeng": "challenge", "refoul": "refoul", "frobnicat": "frobnicate", "hop": "hope",
		"layer": "layer", "loom": "loom", "digitiz": "digitize", "announc": "announce", "combin": "combine", "revok": "revoke", "emerg": "emerge",
	} {
		assert.Equal(t, verb, baseOf(stem), stem)
	}
}
