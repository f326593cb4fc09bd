var sentence = "The quick fox"
if let range = sentence.firstIndex(of: "q").map({ $0..<sentence.index($0, offsetBy: 5) }) {
  sentence.replaceSubrange(range, with: "slow")
}
print(sentence)
let tail = sentence.index(sentence.endIndex, offsetBy: -3)
sentence.removeSubrange(tail...)
print(sentence.debugDescription)
sentence.removeAll { $0 == " " }
print(sentence)
sentence.append("!")
sentence.append(contentsOf: ["?", "!"])
print(sentence)
