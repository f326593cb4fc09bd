let letter: Character = "x"
let word = "x"
let scalar: Unicode.Scalar = "x"
print(type(of: letter), type(of: word), scalar.value)
print(letter == Character(word), String(letter) + word)
let letters: [Character] = ["a", "b"]
print(letters, String(letters))
