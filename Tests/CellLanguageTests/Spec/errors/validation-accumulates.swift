enum Issue: Error, CustomStringConvertible {
  case missing(String), tooLong(String, limit: Int)
  var description: String {
    switch self {
    case .missing(let field): "\(field) is missing"
    case .tooLong(let field, let limit): "\(field) is over \(limit)"
    }
  }
}
struct Invalid: Error { let issues: [Issue] }
func validate(_ form: [String: String]) throws -> String {
  var issues: [Issue] = []
  for (field, limit) in [("name", 5), ("city", 3)] {
    guard let value = form[field] else {
      issues.append(.missing(field))
      continue
    }
    if value.count > limit { issues.append(.tooLong(field, limit: limit)) }
  }
  if !issues.isEmpty { throw Invalid(issues: issues) }
  return "ok"
}
for form in [["name": "ann", "city": "Ulm"], ["name": "Alexander"]] {
  do { print(try validate(form)) } catch let error as Invalid { print(error.issues) } catch {
    print(error)
  }
}
