var banner = ""
for row in 1...3 {
  for column in 1...row {
    banner += "\(row * column) "
  }
  banner += "\n"
}
print(banner, terminator: "")
var letters = "z"
letters += letters + letters
print(letters)
