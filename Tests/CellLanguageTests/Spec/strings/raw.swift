let pattern = #"\d+\.\d*"#
print(pattern, pattern.count)
let value = 42
print(#"value is \#(value), not \(value)"#)
print(##"a "#quoted"# word"##, #"line\#nbreak"#)
print(#"C:\new\table"#)
