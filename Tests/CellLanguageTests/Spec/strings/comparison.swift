let words = ["banana", "Apple", "apple", "10", "9", "äpple", "zebra", ""]
print(words.sorted())
print("a" < "b", "a" < "B", "abc" < "abcd", "10" < "9", "Z" < "a")
print(words.min() ?? "", words.max() ?? "")
