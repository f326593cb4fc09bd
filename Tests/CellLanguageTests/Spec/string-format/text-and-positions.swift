import Foundation

print(String(format: "%@ has %d items costing %.2f", "cart", 3, 9.5))
print(String(format: "%2$@ before %1$@", "second", "first"))
print(String(format: "100%% of %@", "them"), String(format: "plain"))
print(String(format: "%c%c", 72, 105), String(format: "%*d|", 6, 42))
