for text in ["3.5", "-1e3", "inf", "nan", ".5", "5.", "abc", "", "0x1p3", " 1", "1,5", "+2"] {
  if let number = Double(text) {
    print(text, number)
  } else {
    print(text.debugDescription, "is not a number")
  }
}
