enum Problem: Error, Hashable { case empty, tooLong(Int) }
func check(_ text: String) -> Result<String, Problem> {
  text.isEmpty ? .failure(.empty) : text.count > 3 ? .failure(.tooLong(text.count)) : .success(text)
}
print(
  check("") == .failure(.empty), check("abcd") == .failure(.tooLong(5)),
  check("ab") == .success("ab"))
print(Set([check("a"), check("a"), check("")]).count, [check("x")] == [check("x")])
