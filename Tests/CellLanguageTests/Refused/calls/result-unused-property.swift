func f() {}
let x: Int = f()
