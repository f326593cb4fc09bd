let composed = "caf\u{e9}"
let decomposed = "cafe\u{301}"
print(composed == decomposed, composed.count == decomposed.count)
print(composed.utf8.count, decomposed.utf8.count, Set([composed, decomposed]).count)
print(composed.hasSuffix("e"), decomposed.hasSuffix("e\u{301}"), decomposed.contains("e"))
