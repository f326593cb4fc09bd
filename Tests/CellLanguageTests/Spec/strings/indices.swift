let title = "Héllo, 🌍!"
let start = title.startIndex
let second = title.index(after: start)
let globe = title.index(start, offsetBy: 7)
print(title[start], title[second], title[globe])
print(title[..<second], title[globe...], title[second..<globe])
print(title.index(before: title.endIndex) < title.endIndex)
print(title.distance(from: start, to: globe))
print(title.index(start, offsetBy: 100, limitedBy: title.endIndex) == nil)
