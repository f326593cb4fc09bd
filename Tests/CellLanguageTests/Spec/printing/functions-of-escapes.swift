let strings = ["plain", "q\"q", "back\\", "new\nline", "tab\t", "nul\0", "é", "🌍", "'", "\u{7}"]
print(strings)
for string in strings { print(string.debugDescription, string.count) }
print(["k\n": "v\t"], [Character("\n"), "\"", "'"], ("a\nb", 1))
