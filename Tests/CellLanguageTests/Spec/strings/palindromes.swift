func isPalindrome(_ text: String) -> Bool {
  let letters = text.lowercased().filter(\.isLetter)
  return letters == String(letters.reversed())
}
for phrase in ["A man, a plan, a canal: Panama", "Level", "Swift", ""] {
  print(phrase, isPalindrome(phrase))
}
