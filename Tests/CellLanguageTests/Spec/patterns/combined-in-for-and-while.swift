let data: [(String, Int?)] = [("a", 1), ("b", nil), ("c", 3), ("d", 40)]
for case (let name, let value?) in data where value < 10 { print(name, value) }
var stack: [Result<Int, Failure>] = [.success(1), .failure(.stop), .success(2)]
enum Failure: Error { case stop }
while case .success(let n)? = stack.popLast() { print("n", n) }
print(stack.count)
let pairs = data.compactMap { pair -> String? in
  guard case (let name, .some(let v)) = pair else { return nil }
  return "\(name)\(v)"
}
print(pairs)
