module github.com/paraph/paraph

go 1.26
