print(greeting(for: "reader"), doubled(4))
func greeting(for name: String) -> String { "hello, " + punctuated(name) }
func punctuated(_ text: String) -> String { text + "!" }
func doubled(_ value: Int) -> Int { value * factor.value }
struct Factor { let value = 2 }
var factor: Factor { Factor() }
