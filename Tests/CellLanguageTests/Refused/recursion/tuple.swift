struct S { var pair: (S, S) }
