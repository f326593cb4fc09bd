struct Author { var name: String, born: Int }
struct Book {
  var title: String
  var author: Author
  var tags: [String]
}
let books = [
  Book(title: "Sea", author: Author(name: "Ann", born: 1950), tags: ["a", "b"]),
  Book(title: "Air", author: Author(name: "Bob", born: 1940), tags: []),
]
print(
  books.map(\.title), books.map(\.author.name), books.map(\.tags.count),
  books.filter(\.tags.isEmpty).map(\.title))
let years = books.map(\.author.born)
print(
  years, books.sorted { $0.author.born < $1.author.born }.map(\.title), ["x", "yz"].map(\.count))
let born = \Book.author.born
print(books[0][keyPath: born], books[1][keyPath: \.title], books[0][keyPath: \.tags[1]])
