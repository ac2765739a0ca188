package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// What is wrong in a call is told as what is wanted instead. Such errors end
// the program with exitUsage; those of doing the job are failures.

// wants takes from least to most arguments, which what names; most < 0 is any
// number.
func wants(least, most int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return errors.New("want " + what)
		}
		return nil
	}
}

// choice tells of a flag's value that is none of those it can have.
func choice(flag, value string, of ...string) error {
	if slices.Contains(of, value) {
		return nil
	}
	return fmt.Errorf("--%s %q: want %s", flag, value, oneOf(of))
}

// choices is choice for a flag that may be given several times.
func choices(flag string, values []string, of ...string) error {
	for _, v := range values {
		if err := choice(flag, v, of...); err != nil {
			return err
		}
	}
	return nil
}

func oneOf(of []string) string {
	last := len(of) - 1
	return strings.Join(of[:last], ", ") + " or " + of[last]
}

// number is a flag's whole number from least on.
type number[T int | int64] struct {
	n     *T
	least int64
}

func (v number[T]) String() string { return strconv.FormatInt(int64(*v.n), 10) }
func (v number[T]) Type() string   { return "int" }

func (v number[T]) Set(s string) error {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < v.least || int64(T(n)) != n {
		return fmt.Errorf("want a whole number from %d on", v.least)
	}
	*v.n = T(n)
	return nil
}

// share is a flag's number from 0 to 1.
type share struct{ x *float64 }

func (v share) String() string { return strconv.FormatFloat(*v.x, 'g', -1, 64) }
func (v share) Type() string   { return "float" }

func (v share) Set(s string) error {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		return errors.New("want a number from 0 to 1")
	}
	*v.x = x
	return nil
}

// period is a flag's time, which is some.
type period struct{ d *time.Duration }

func (v period) String() string { return v.d.String() }
func (v period) Type() string   { return "duration" }

func (v period) Set(s string) error {
	d, err := time.ParseDuration(s)
	if err != nil || d <= 0 {
		return errors.New("want a time such as 90s, 2m or 1h30m")
	}
	*v.d = d
	return nil
}

// badFlag says of a flag what it wants.
func badFlag(_ *cobra.Command, err error) error {
	var bad *pflag.InvalidValueError
	if !errors.As(err, &bad) {
		return err
	}
	return fmt.Errorf("--%s %q: %w", bad.GetFlag().Name, bad.GetValue(), bad.Unwrap())
}
