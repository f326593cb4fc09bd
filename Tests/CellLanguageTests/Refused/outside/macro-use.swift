let s = #stringify(1 + 2)
