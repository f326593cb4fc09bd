for number in 1...5 {
  switch number {
  case 2: continue
  case 4: break
  default: print("odd or five:", number)
  }
  print("end of", number)
}
loop: for letter in "abc" {
  switch letter {
  case "b": break loop
  default: print(letter)
  }
}
