struct P {}
let p = P()
if case P() = p { print(1) }
