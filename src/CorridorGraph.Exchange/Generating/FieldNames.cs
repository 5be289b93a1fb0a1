using System.Collections.Immutable;

namespace CorridorGraph.Exchange;

/// <summary>The name of a field, and the short word for it that names of firms and laboratories carry.</summary>
internal sealed record FieldName(string Name, string NameEn, string Word, string WordEn)
{
    // A firm that is described is described by its field: 32 texts, shared.
    public string Description { get; } = $"从事{Name}的企业。";

    public string DescriptionEn { get; } = $"Firm that works in {char.ToLowerInvariant(NameEn[0])}{NameEn[1..]}.";
}

/// <summary>The fields of a generated corridor, busiest first.</summary>
internal static class FieldNames
{
    public static readonly ImmutableArray<FieldName> All =
    [
        new("人工智能", "Artificial intelligence", "智能", "Intelligence"),
        new("云计算", "Cloud computing", "云算", "Cloud"),
        new("大数据", "Big data", "数据", "Data"),
        new("生物医药", "Biopharmaceuticals", "生物", "Biopharma"),
        new("集成电路", "Integrated circuits", "芯片", "Chip"),
        new("物联网", "Internet of things", "物联", "IoT"),
        new("智能制造", "Smart manufacturing", "智造", "Manufacturing"),
        new("新材料", "New materials", "材料", "Materials"),
        new("医疗器械", "Medical devices", "医疗", "Medical"),
        new("机器人", "Robotics", "机器人", "Robotics"),
        new("新能源", "New energy", "能源", "Energy"),
        new("网络安全", "Cybersecurity", "安全", "Security"),
        new("金融科技", "Financial technology", "金科", "Fintech"),
        new("数字内容", "Digital content", "文化", "Content"),
        new("电子商务", "Electronic commerce", "商务", "Commerce"),
        new("区块链", "Blockchain", "链", "Chain"),
        new("量子信息", "Quantum information", "量子", "Quantum"),
        new("航空航天", "Aerospace", "航天", "Aerospace"),
        new("智能网联汽车", "Connected vehicles", "汽车", "Vehicle"),
        new("虚拟现实", "Virtual reality", "视界", "Reality"),
        new("智慧物流", "Smart logistics", "物流", "Logistics"),
        new("基因技术", "Gene technology", "基因", "Gene"),
        new("脑机接口", "Brain-computer interfaces", "脑机", "Brain"),
        new("光电子", "Optoelectronics", "光电", "Photonics"),
        new("传感器", "Sensors", "传感", "Sensor"),
        new("储能", "Energy storage", "储能", "Storage"),
        new("氢能", "Hydrogen energy", "氢能", "Hydrogen"),
        new("环保技术", "Environmental technology", "环境", "Environment"),
        new("农业科技", "Agricultural technology", "农业", "Agriculture"),
        new("海洋技术", "Ocean technology", "海洋", "Ocean"),
        new("精密仪器", "Precision instruments", "仪器", "Instruments"),
        new("数字安防", "Digital surveillance", "安防", "Safety"),
    ];
}
