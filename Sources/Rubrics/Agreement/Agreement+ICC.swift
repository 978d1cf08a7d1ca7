extension Agreement {
  /// An intraclass correlation over the units that all raters rated, with its F against nought and its
  /// interval (Shrout and Fleiss 1979; that of `ICC(2,k)` is the one of `ICC(2,1)` stepped up). Neither F nor
  /// interval where raters leave no error.
  public static func icc(
    _ table: RatingTable, _ form: Coefficient.ICCForm, confidence: Double = 0.95
  ) -> Coefficient {
    let kind = Coefficient.Kind.icc(form)
    let whole = table.completeUnits
    let kept = PairableRatings(table.keeping(units: whole))
    let variance: TwoWayVariance
    switch TwoWayVariance.of(table) {
    case .success(let found): variance = found
    case .failure(let unknown): return kept.coefficient(kind, .undefined(unknown.reason))
    }
    guard let value = variance.value(form) else { return kept.coefficient(kind, .undefined(.noVariation)) }
    var result = kept.coefficient(kind, .value(value))
    let error = variance.errorOfTest(form)
    if error.square > 0 {
      result.test = .f(variance.between / error.square, variance.units - 1, error.freedom)
      result.interval = variance.interval(
        form, confidence: confidence > 0 && confidence < 1 ? confidence : 0.95)
    }
    return result
  }
}

extension TwoWayVariance {
  private var n: Double { Double(units) }
  private var k: Double { Double(raters) }

  /// Nil where nothing varies that it could be measured by.
  func value(_ form: Coefficient.ICCForm) -> Double? {
    let (above, below) =
      switch form {
      case .icc1: (between - within, between + (k - 1) * within)
      case .icc2: (between - error, between + (k - 1) * error + k * (judges - error) / n)
      case .icc3: (between - error, between + (k - 1) * error)
      case .icc1k: (between - within, between)
      case .icc2k: (between - error, between + (judges - error) / n)
      case .icc3k: (between - error, between)
      }
    return below > 0 ? above / below : nil
  }

  /// What units are compared with.
  func errorOfTest(_ form: Coefficient.ICCForm) -> (square: Double, freedom: Int) {
    switch form {
    case .icc1, .icc1k: (within, units * (raters - 1))
    case .icc2, .icc3, .icc2k, .icc3k: (error, (units - 1) * (raters - 1))
    }
  }

  /// Nil where it cannot be told.
  func interval(_ form: Coefficient.ICCForm, confidence: Double) -> ConfidenceInterval? {
    let share = 1 - (1 - confidence) / 2
    let bounds: (lower: Double, upper: Double)
    switch form {
    case .icc1, .icc3, .icc1k, .icc3k:
      let (square, freedom) = errorOfTest(form)
      let ratio = between / square
      let low = ratio / FDistribution.quantile(share, n - 1, Double(freedom))
      let high = ratio * FDistribution.quantile(share, Double(freedom), n - 1)
      let one = form == .icc1 || form == .icc3
      bounds = one ? ((low - 1) / (low + k - 1), (high - 1) / (high + k - 1)) : (1 - 1 / low, 1 - 1 / high)
    case .icc2, .icc2k:
      guard let one = absoluteBounds(share) else { return nil }
      // below -1 / (k - 1) the mean of k has no reliability that could be stepped up to
      guard form == .icc2 || 1 + (k - 1) * one.lower > 0 else { return nil }
      let stepped = { (rho: Double) in k * rho / (1 + (k - 1) * rho) }
      bounds = form == .icc2 ? one : (stepped(one.lower), stepped(one.upper))
    }
    guard bounds.lower.isFinite, bounds.upper.isFinite else { return nil }
    return ConfidenceInterval(
      lower: bounds.lower, upper: bounds.upper, confidence: confidence, method: .fDistribution)
  }

  /// Of `ICC(2,1)`, with Satterthwaite's degrees of freedom.
  private func absoluteBounds(_ share: Double) -> (lower: Double, upper: Double)? {
    guard let rho = value(.icc2) else { return nil }
    let judged = k * rho * judges / error
    let rest = n * (1 + (k - 1) * rho) - k * rho
    let freedom =
      (k - 1) * (n - 1) * (judged + rest) * (judged + rest) / ((n - 1) * judged * judged + rest * rest)
    guard freedom.isFinite, freedom > 0 else { return nil }
    let low = FDistribution.quantile(share, n - 1, freedom)
    let high = FDistribution.quantile(share, freedom, n - 1)
    let others = k * judges + (k * n - k - n) * error
    return (
      n * (between - low * error) / (low * others + n * between),
      n * (high * between - error) / (others + n * high * between)
    )
  }
}
