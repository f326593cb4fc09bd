var items = [1, 2, 3]
switch items.count {
case var n where n > 2:
  n *= 100
  items.append(n)
  print(n)
default: break
}
print(items)
enum Wallet { case coins([Int]) }
var wallet = Wallet.coins([1])
if case .coins(var coins) = wallet {
  coins.append(5)
  print(coins, wallet)
  wallet = .coins(coins)
}
print(wallet)
