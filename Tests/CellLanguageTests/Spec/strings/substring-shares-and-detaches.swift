var text = "alpha beta"
let slice = text.prefix(5)
text += " gamma"
print(slice, text, slice.count)
var copy = slice
copy.append("!")
print(copy, slice, String(copy).uppercased(), copy == "alpha!")
print(slice.startIndex == text.startIndex, slice.hasPrefix("al"), type(of: slice.dropFirst()))
