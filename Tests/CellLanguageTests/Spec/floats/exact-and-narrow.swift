import Foundation

print(Double(exactly: 9_007_199_254_740_993) as Any, Double(exactly: 9_007_199_254_740_992) as Any)
print(Float(exactly: 0.1) as Any, Float(exactly: 0.5) as Any)
print(Float(1e300), Double(Float(3.14159)), Int8(exactly: 127.0) as Any)
