print("tab\there", "quote\"d", "back\\slash", "nul\0".count)
print("line one\nline two\r\nline three")
print("\u{1F600} \u{e9} \u{48}\u{49}", "it's")
print("tab\there\n".debugDescription, "\u{7f}\u{1}é".debugDescription)
