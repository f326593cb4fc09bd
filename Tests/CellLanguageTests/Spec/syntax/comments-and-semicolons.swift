/* block /* nested */ comment */
let a = 1 /* inline */ + 2  // trailing
/// documented
let b = a  // swift-format-ignore: DoNotUseSemicolons
// swift-format-ignore: DoNotUseSemicolons
let c = 3; let d = 4
print(a, b, c + d) /* end */
