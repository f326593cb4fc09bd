@propertyWrapper final class Shared<T> {
  var wrappedValue: T
  init(wrappedValue: T) { self.wrappedValue = wrappedValue }
}
struct Settings { @Shared var values = [Int]() }
let settings = Settings()
settings.values.append(1)
let same = settings
same.values += [2]
print(settings.values)
func local() {
  @Shared var n = 1
  n += 1
  print(n)
}
local()
