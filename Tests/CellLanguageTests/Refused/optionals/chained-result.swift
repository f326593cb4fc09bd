struct P { var name: String? }
let p: P? = P()
let n: String = p?.name
