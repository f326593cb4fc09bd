var s = "abc"
s[s.startIndex] = "x"
