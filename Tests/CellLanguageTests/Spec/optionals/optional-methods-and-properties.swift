let word: String? = "level"
print(
  word?.uppercased().count ?? 0, word?.first?.isLetter ?? false,
  word?.reversed().first.map { String($0) } ?? "-")
let scores: [String: [Int]] = ["ann": [3, 5]]
print(
  scores["ann"]?.last ?? 0, scores["bob"]?.last as Any, scores["ann"]?[0] as Any,
  scores["ann"]?.map { $0 * 2 } ?? [])
let text: String? = nil
print(text?.isEmpty ?? true, text?.count == nil, (text?.count ?? 0) + 1)
