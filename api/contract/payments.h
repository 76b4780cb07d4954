#pragma once

#include "api/contract/endpoint.h"
#include "api/contract/refusal.h"

/// Payments: what the platform's wallet is asked and what it tells us.
namespace zhanggui {

enum class PaymentRefusal { GatewayMissing, GatewayUnavailable, BadSignature, WrongAmount, UnknownPayment };

constexpr std::array<EnumName<PaymentRefusal>, 5> enumNames(PaymentRefusal) {
    return {{{PaymentRefusal::GatewayMissing, "gatewayMissing"},
             {PaymentRefusal::GatewayUnavailable, "gatewayUnavailable"},
             {PaymentRefusal::BadSignature, "badSignature"},
             {PaymentRefusal::WrongAmount, "wrongAmount"},
             {PaymentRefusal::UnknownPayment, "unknownPayment"}}};
}

constexpr int statusOf(PaymentRefusal refusal) {
    switch (refusal) {
        case PaymentRefusal::GatewayMissing:
            return 409;
        case PaymentRefusal::GatewayUnavailable:
            return 503;
        case PaymentRefusal::BadSignature:
            return 401;
        case PaymentRefusal::WrongAmount:
            return 409;
        case PaymentRefusal::UnknownPayment:
            return 404;
    }
    return 500;
}

/// What the phone hands to wx.requestPayment.
struct Prepay {
    std::string paymentNumber, timeStamp, nonceStr, package, signType, paySign;

    template <class V>
    static constexpr void describe(V&& field) {
        field("paymentNumber", &Prepay::paymentNumber, "The shop's number of this attempt");
        field("timeStamp", &Prepay::timeStamp, "Seconds since 1970, as text");
        field("nonceStr", &Prepay::nonceStr, "Random");
        field("package", &Prepay::package, "prepay_id=…");
        field("signType", &Prepay::signType, "RSA, or HMAC-SHA256 of the simulated gateway");
        field("paySign", &Prepay::paySign, "Signature over the fields above");
    }
};

/// The wallet's word that a payment succeeded. Raw: the signature covers the bytes.
struct ReceivePaymentNotice : RawEndpoint<Verb::Post, Path<"/callbacks/payments">, Door::Callback> {
    static constexpr std::string_view name = "receivePaymentNotice";
    static constexpr std::string_view summary = "Payment notice of the gateway; may repeat, answers success again";
    static constexpr std::string_view accepts = "application/json";
    static constexpr std::string_view answers = "application/json";
};

using PaymentEndpoints = EndpointList<ReceivePaymentNotice>;

}  // namespace zhanggui
