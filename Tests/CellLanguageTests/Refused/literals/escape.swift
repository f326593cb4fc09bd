let s = "a\qb"
