#include "api/backend/stores/freight_routes.h"

namespace zhanggui {

void bindFreight(http::Registry& registry, const FreightTemplates& templates) {
    registry.serve<ListFreightTemplates>([&](const Actor& who) { return templates.list(who); });
    registry.serve<AddFreightTemplate>(
        [&](const Actor& who, const FreightTemplateDraft& draft) { return templates.add(who, draft); });
    registry.serve<ChangeFreightTemplate>(
        [&](const Actor& who, FreightTemplateId id, const FreightTemplateDraft& draft) {
            return templates.change(who, id, draft);
        });
    registry.serve<RemoveFreightTemplate>([&](const Actor& who, FreightTemplateId id, const FreightRemoval& wish) {
        return templates.remove(who, id, wish);
    });
    registry.serve<SetFreightSettings>(
        [&](const Actor& who, const FreightSettings& settings) { return templates.decide(who, settings); });
    registry.serve<AskFreight>(
        [&](const Actor& who, const FreightQuestion& question) { return templates.ask(who, question); });
    registry.serve<ListFreightRegions>([&](const Actor& who) { return templates.regions(who); });
}

}  // namespace zhanggui
