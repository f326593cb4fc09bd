print("a, b, c".split(separator: ", "), "2024-01-02".split(separator: "-").map { Int($0)! })
print("key=value=x".split(separator: "=", maxSplits: 1), "a--b".split(separator: "-", omittingEmptySubsequences: false))
print("Mr. Smith".trimmingPrefix("Mr. "), "xxabc".trimmingPrefix { $0 == "x" })
print("banana".replacing("an", with: "AN"), "banana".replacing("a", with: "o", maxReplacements: 2))
