enum SortError: Error { case cycle(String) }
func sorted(_ needs: [String: [String]]) throws -> [String] {
  enum Mark { case open, done }
  var marks: [String: Mark] = [:]
  var order: [String] = []
  func visit(_ node: String) throws {
    switch marks[node] {
    case .done?: return
    case .open?: throw SortError.cycle(node)
    case nil: marks[node] = .open
    }
    for other in (needs[node] ?? []).sorted() { try visit(other) }
    marks[node] = .done
    order.append(node)
  }
  for node in needs.keys.sorted() { try visit(node) }
  return order
}
print(try sorted(["cake": ["mix", "oven"], "mix": ["eggs"], "oven": []]))
do { print(try sorted(["a": ["b"], "b": ["a"]])) } catch { print(error) }
