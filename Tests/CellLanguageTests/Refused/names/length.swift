let s = "abc"
print(s.length)
