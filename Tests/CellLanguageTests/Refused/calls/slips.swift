func pair<T>(_ a: T, _ b: T) {}
pair(1, "a")
let s = "abc"
print(s[0])
var n = 1
if n = 5 {}
func h(first: Int, second: Int) {}
h(second: 1, first: 2)
struct S { func m() {} }
S.m()
func f() { return 1 }
