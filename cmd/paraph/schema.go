package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/paraph/paraph/model"
)

func (c *cli) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "schema " + strings.Join(model.Records(), "|"),
		Short:     "Print the JSON Schema of a record",
		Args:      wants(1, 1, "one of "+strings.Join(model.Records(), ", ")),
		ValidArgs: model.Records(),
		RunE: func(_ *cobra.Command, args []string) error {
			schema, ok := model.Schema(args[0])
			if !ok {
				return fmt.Errorf("no record %q: want one of %s", args[0], strings.Join(model.Records(), ", "))
			}
			_, err := c.stdout.Write(schema)
			return err
		},
	}
}
